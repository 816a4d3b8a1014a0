import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Confirmation } from './ConfirmDialog';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

/** 先问再做：返回要放进页面的确认框，以及提问的函数。 */
export function useConfirmation(): readonly [ReactNode, (confirmation: Confirmation) => void] {
  const [asked, ask] = useState<Confirmation | null>(null);
  const dialog =
    asked === null ? null : (
      <Suspense fallback={null}>
        <ConfirmDialog confirmation={asked} onClose={() => ask(null)} />
      </Suspense>
    );
  return [dialog, ask];
}
