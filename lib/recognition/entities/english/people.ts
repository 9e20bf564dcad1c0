/** Whether two or three capitalised words read like a person's name. */
export function isPerson(_surface: string): boolean {
  return false;
}
