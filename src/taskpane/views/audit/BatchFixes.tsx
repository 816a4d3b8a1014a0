import { useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import type { BatchFix } from '../../app/findings/batchFixes';
import type { Overview } from '../../app/overview';
import { FixPreview } from './FixPreview';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 成批的修正，一种一个按钮：先看每格改前改后与连带的变化，再应用。 */
export function BatchFixes({
  batches,
  overview,
}: {
  readonly batches: readonly BatchFix[];
  readonly overview: Overview;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  const preview = batches.find(({ title }) => title === open);
  return (
    <>
      <div className={styles.buttons}>
        {batches.map(({ title, fix }) => (
          <Button
            key={title}
            size="small"
            aria-expanded={title === open}
            onClick={() => setOpen(title === open ? null : title)}
          >
            {title}（{fix.changes.length}）
          </Button>
        ))}
      </div>
      {preview ? <FixPreview fix={preview.fix} overview={overview} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
