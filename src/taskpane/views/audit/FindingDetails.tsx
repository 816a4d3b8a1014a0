import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { rules, type Finding } from '../../../audit';
import { describeSides, kindAt } from '../../app/findings/findingSides';
import { findingTables } from '../../app/findings/findingTables';
import type { Overview } from '../../app/overview';
import { ExplainFinding } from './ExplainFinding';
import { FindingTables } from './FindingTables';
import { FixFinding } from './FixFinding';
import { RuleWords } from './RuleWords';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', padding: '0 0 8px 20px' },
  sides: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  where: { color: tokens.colorNeutralForeground2 },
  // 按钮排成一行；打开的预览、编辑框各占一整行
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: '6px',
    '& > button': { minWidth: 0 },
  },
});

interface Props {
  readonly finding: Finding;
  readonly overview: Overview;
}

/** 点开的一条结果：两边的数与差额、依据、规则说的是什么、看周围的格、修正、写说明。 */
export function FindingDetails({ finding, overview }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const aroundId = useId();
  const { submission } = overview;
  const { rule: id, basis, fix } = finding;
  const rule = rules.find((each) => each.id === id);
  const sides = describeSides(finding, kindAt(submission, finding));
  const tables = findingTables(submission, finding);
  return (
    <div className={styles.root}>
      {sides === '' ? null : <span className={styles.sides}>{sides}</span>}
      <span className={styles.where}>{[id, basis].filter((part) => part !== '').join(' · ')}</span>
      {rule === undefined ? null : <RuleWords rule={rule} thresholds={submission.scheme.thresholds} />}
      <div className={styles.tools}>
        {tables.length === 0 ? null : (
          <Button
            size="small"
            aria-expanded={open}
            aria-controls={open ? aroundId : undefined}
            onClick={() => setOpen(!open)}
          >
            看数
          </Button>
        )}
        {fix === null ? null : <FixFinding fix={fix} overview={overview} />}
        <ExplainFinding finding={finding} overview={overview} />
      </div>
      {open && tables.length > 0 ? (
        <div id={aroundId}>
          <FindingTables tables={tables} />
        </div>
      ) : null}
    </div>
  );
}
