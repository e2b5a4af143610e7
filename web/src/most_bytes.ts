// How large a file may be that is read. In: its name. Out: bytes. Apart from intake.ts, since the service worker asks it too, which reads nothing.
// Example: "scan.PDF" gives 100 MB, anything else 25 MB, as the core. Covered by intake.test.ts and shared_in.test.ts.
export const kMostBytes = 25e6;
export const kMostPdf = 100e6; // its pictures weigh, and are not read
export const kMostSaved = 100e6; // of a saved comparison, whose texts stand in it several times
export const mostBytesOf = (name: string) => /\.pdf$/i.test(name) ? kMostPdf : kMostBytes;
