// The charsets that a reader can choose for a file. In: nothing. Out: names as the core has them (import/legacy.h), with what they
// are for. Covered by tests/e2e/bring.scenario.mjs, which reads a file under each.

export const kCharsets: [name: string, label: string][] = [
  ['utf-8', 'Unicode (UTF-8)'], ['utf-16le', 'Unicode (UTF-16)'], ['utf-16be', 'Unicode (UTF-16, big-endian)'],
  ['windows-1252', 'Western (Windows-1252, Latin-1)'], ['iso-8859-15', 'Western (ISO 8859-15)'], ['macintosh', 'Western (Macintosh)'],
  ['windows-1250', 'Central European (Windows-1250)'], ['iso-8859-2', 'Central European (ISO 8859-2)'], ['ibm852', 'Central European (DOS 852)'],
  ['x-mac-ce', 'Central European (Macintosh)'], ['iso-8859-16', 'Romanian (ISO 8859-16)'],
  ['windows-1251', 'Cyrillic (Windows-1251)'], ['koi8-r', 'Cyrillic (KOI8-R)'], ['koi8-u', 'Cyrillic (KOI8-U)'], ['iso-8859-5', 'Cyrillic (ISO 8859-5)'],
  ['ibm866', 'Cyrillic (DOS 866)'], ['ibm855', 'Cyrillic (DOS 855)'], ['x-mac-cyrillic', 'Cyrillic (Macintosh)'],
  ['windows-1253', 'Greek (Windows-1253)'], ['iso-8859-7', 'Greek (ISO 8859-7)'], ['windows-1254', 'Turkish (Windows-1254)'],
  ['windows-1257', 'Baltic (Windows-1257)'], ['iso-8859-13', 'Baltic (ISO 8859-13)'], ['iso-8859-4', 'Baltic (ISO 8859-4)'], ['iso-8859-10', 'Nordic (ISO 8859-10)'],
  ['iso-8859-3', 'Southern European (ISO 8859-3)'], ['windows-1255', 'Hebrew (Windows-1255)'], ['iso-8859-8', 'Hebrew (ISO 8859-8)'],
  ['windows-1256', 'Arabic (Windows-1256)'], ['iso-8859-6', 'Arabic (ISO 8859-6)'], ['windows-874', 'Thai (Windows-874)'], ['windows-1258', 'Vietnamese (Windows-1258)'],
  ['gb18030', 'Chinese, simplified (GB 18030)'], ['big5', 'Chinese, traditional (Big5)'], ['hz', 'Chinese, simplified (HZ)'],
  ['shift_jis', 'Japanese (Shift JIS)'], ['euc-jp', 'Japanese (EUC-JP)'], ['iso-2022-jp', 'Japanese (ISO 2022-JP)'],
  ['euc-kr', 'Korean (EUC-KR)'], ['iso-2022-kr', 'Korean (ISO 2022-KR)'],
];
