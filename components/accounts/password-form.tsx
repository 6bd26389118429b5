"use client";
import { FieldForm, type FieldFormProps } from "@/components/ui/field-form";

/** Changes one's password, and says so where one is looking. */
export function PasswordForm({ changed, ...form }: Omit<FieldFormProps<{ changed: boolean }>, "answered"> & { changed: string }) {
  return (
    <FieldForm
      {...form}
      answered={() => (
        <p className="account-said" role="status">
          {changed}
        </p>
      )}
    />
  );
}
