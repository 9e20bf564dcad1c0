/** Whether a capital here would say nothing: at the start of the text, a sentence, a list item. */
export function opensSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 12 && /["'“‘「『(\s*•\-–—#]/.test(text[at] ?? '')) at--;
  return at < 0 || /[.!?:;\n。！？：；]/.test(text[at] ?? '');
}
