import { useLocale } from "next-intl";

/** The word of a seal. Who reads Chinese reads it off the character; everybody else finds it in words beside it. */
export function KindWord({ children }: { children: string }) {
  return useLocale().startsWith("zh") ? null : <span>{children}</span>;
}
