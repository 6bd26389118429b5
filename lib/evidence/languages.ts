/** Languages of what is logged, as BCP 47. One short list for the whole archive; messages name each (kinds.languages). */
export const languages = ["zh-CN", "zh-TW", "yue", "wuu", "nan", "hak", "bo", "ug", "mn", "en", "ja", "ko", "ru", "fr", "de", "es", "und"] as const;
