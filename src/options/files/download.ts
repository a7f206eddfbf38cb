/** How long the browser may need to begin with a download; then the bytes are let go. */
const BEGIN_MS = 60_000;

/** Gives the user a file. The bytes stay on the machine: the address names a piece of memory. */
export function download(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGIN_MS);
}

/** A file name with the day in it: `partner-center-triage-2026-11-21.json`. */
export function datedName(base: string, ending: string, now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${base}-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.${ending}`;
}
