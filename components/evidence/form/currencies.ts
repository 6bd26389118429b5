/** Currencies that are offered (ISO 4217). A record may hold any other. */
export const currencies = ["CNY", "HKD", "USD", "EUR"] as const;
