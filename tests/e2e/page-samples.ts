/** An article body that speaks of AI: eight paragraphs with a company, a model and figures. */
export const ARTICLE = Array.from(
  { length: 8 },
  (_, i) =>
    `<p>NVIDIA said on day ${i + 1} that its newest accelerators had been used to train a large language ` +
    `model with 70B parameters, and that generative AI brought it $1.${i} billion. The machine learning ` +
    `team works with OpenAI on GPT-4o.</p>`,
).join('');

/** Prose of the same length that speaks of something else. */
export const LONG_PROSE =
  '<p>The council agreed to repair the old bridge over the river before winter comes to the valley, and the mayor thanked everyone who had signed.</p>'.repeat(
    12,
  );

/** A whole page around a body. */
export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>AI news</title>${head}
    <style>body { margin: 120px 40px; font: 16px/1.6 sans-serif; }</style></head><body>${body}</body></html>`;
}
