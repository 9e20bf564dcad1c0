import type { ExportFile } from '../../lib/export/index.ts';

/** Hands a file to the browser to save; needs no permission. */
export function saveFile({ name, mime, parts }: ExportFile): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun once the click is through; Firefox reads the blob a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
