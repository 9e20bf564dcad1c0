/** Whether two rows say the same. Rows are plain data whose keys keep their order through the database. */
export function sameRow(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
