import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { Derivation } from '../../../report';
import { useCopy } from '../../components/useCopy';

const useStyles = makeStyles({
  root: { marginTop: '8px' },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', alignItems: 'center', gap: '8px', margin: '6px 0' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '8px',
    alignItems: 'start',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
});

/** 逐条的算式说明，打开才画。 */
function DerivationList({ derivations }: { derivations: readonly Derivation[] }) {
  const styles = useStyles();
  const [copied, copy] = useCopy();
  return (
    <>
      <div className={styles.tools}>
        <Button
          size="small"
          onClick={() => void copy(derivations.map(({ sentence }) => sentence).join('\n'))}
        >
          复制全部
        </Button>
        {copied}
      </div>
      <ul className={styles.list}>
        {derivations.map(({ subject, text, sentence }, index) => (
          <li key={`${subject}/${index}`} className={styles.item} data-testid="derivation">
            <span>{text}</span>
            <Button
              appearance="subtle"
              size="small"
              icon={<CopyRegular />}
              title="复制"
              aria-label={`复制 ${subject} 的算式说明`}
              onClick={() => void copy(sentence)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** 一张表的算式说明：率和得分怎么来的，逐条可以复制到报告里；一条也写不出时不出现。 */
export function Derivations({ derivations }: { derivations: readonly Derivation[] }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (derivations.length === 0) return null;
  return (
    <details
      className={styles.root}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.summary}>算式说明（{derivations.length} 条）</summary>
      {open ? <DerivationList derivations={derivations} /> : null}
    </details>
  );
}
