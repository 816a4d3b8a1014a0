import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Fix } from '../../../audit';
import type { Overview } from '../../app/overview';
import { FixPreview } from './FixPreview';

/** 一条结果的“修正…”：先看改前改后，再应用。 */
export function FixFinding({ fix, overview }: { readonly fix: Fix; readonly overview: Overview }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        修正…
      </Button>
      {open ? <FixPreview fix={fix} overview={overview} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
