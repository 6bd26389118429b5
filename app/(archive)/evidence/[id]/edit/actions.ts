"use server";
import { versioned } from "@/app/(archive)/evidence/versioned";
import { action } from "@/lib/access/action";
import { editEvidence } from "@/lib/evidence/commands";
import { editForm } from "@/lib/evidence/form";
import { followRow } from "@/lib/evidence/taken-row/rules";

export const editEvidenceForm = action(editForm, versioned(editEvidence), { follow: followRow });
