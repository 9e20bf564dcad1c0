/** The mark, in the colour of the text around it; see `mark.svg`. */
export function Mark({ size = 16 }: { readonly size?: number }) {
  return (
    <svg className="line-icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d="M5 2H2v12h3M11 2h3v12h-3M5 10h6" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
