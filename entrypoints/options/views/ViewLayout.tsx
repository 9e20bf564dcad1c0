import type { ReactNode } from 'react';
import { Outcome } from '../../../components/outcome/Outcome.tsx';
import { useCollection } from '../context.ts';

/** The list in the middle, the open row at the right, the last write at the foot. */
export function ViewLayout({ detail, children }: { detail?: ReactNode; children: ReactNode }) {
  const { outcome } = useCollection();
  return (
    <main className="view" data-detail={Boolean(detail)}>
      <div className="view-main">{children}</div>
      {detail}
      <Outcome state={outcome.state} onDismiss={outcome.dismiss} />
    </main>
  );
}
