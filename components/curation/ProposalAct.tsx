interface ProposalActProps {
  readonly label: string;
  readonly shortcut: string;
  readonly onAct: () => void;
}

/** What can be done with a proposal, with its key. */
export function ProposalAct({ label, shortcut, onAct }: ProposalActProps) {
  return (
    <button type="button" aria-keyshortcuts={shortcut} onClick={onAct}>
      {label}
      <span className="key" aria-hidden="true">
        {shortcut}
      </span>
    </button>
  );
}
