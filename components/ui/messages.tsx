import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "@/lib/locale";

/** Words for the browser, on pages where somebody writes: these namespaces and no others. Reading pages send none. */
export async function Messages({ namespaces, children }: { namespaces: Namespace[]; children: ReactNode }) {
  const all = await getMessages();
  return <NextIntlClientProvider messages={Object.fromEntries(namespaces.map((name) => [name, all[name]]))}>{children}</NextIntlClientProvider>;
}
