import { createContext, lazy, Suspense, useContext, useRef, useState, type ReactNode } from 'react';
import type { Confirmation } from './ConfirmDialog';

const ConfirmDialog = lazy(() => import('./ConfirmDialog'));

type Ask = (confirmation: Confirmation) => void;

const AskContext = createContext<Ask>(() => {
  throw new Error('组件不在确认框的宿主里。');
});

/** 先问再做的提问函数。 */
export const useConfirmation = (): Ask => useContext(AskContext);

/**
 * 全窗格共用的一个确认框。它不住在提问的组件里：框开着时用户照样能在表格里换格，
 * 提问的组件可能已经没了。关上以后焦点还给提问的按钮；按钮没了就给所在的页。
 */
export function ConfirmationHost({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Confirmation | null>(null);
  const [mounted, setMounted] = useState(false);
  const opener = useRef<Element | null>(null);

  function ask(confirmation: Confirmation) {
    opener.current = document.activeElement;
    setMounted(true);
    setAsked(confirmation);
  }

  async function close(confirmed?: Confirmation['onConfirm']) {
    setAsked(null);
    await confirmed?.();
    giveFocusBack(opener.current);
  }

  return (
    <AskContext.Provider value={ask}>
      {children}
      {mounted ? (
        <Suspense fallback={null}>
          <ConfirmDialog confirmation={asked} onClose={(confirmed) => void close(confirmed)} />
        </Suspense>
      ) : null}
    </AskContext.Provider>
  );
}

/** 等框从页面里拿走（否则焦点又被它收回去）再还；其间用户自己去了别处就不抢。 */
function giveFocusBack(opener: Element | null): void {
  const attempt = () => {
    if (document.querySelector('[role="alertdialog"]') !== null) {
      requestAnimationFrame(attempt);
      return;
    }
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!document.hasFocus() || !lost) return;
    const isUsable = opener instanceof HTMLElement && opener.isConnected && !opener.matches(':disabled');
    const target = isUsable ? opener : document.querySelector<HTMLElement>('[role="tabpanel"]');
    target?.focus();
  };
  requestAnimationFrame(attempt);
}
