"use server";
import { versioned } from "@/app/(archive)/evidence/versioned";
import { action } from "@/lib/access/action";
import { sortEvidence } from "@/lib/evidence/commands";
import { editForm } from "@/lib/evidence/form";
import { followRow } from "@/lib/evidence/taken-row/rules";

export const sortEvidenceForm = action(editForm, versioned(sortEvidence), { follow: followRow });
