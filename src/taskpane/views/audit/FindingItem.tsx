import { useId, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { describeSides, kindAt } from '../../app/findings/findingSides';
import { findingTables } from '../../app/findings/findingTables';
import { placeAddress, type Overview } from '../../app/overview';
import { SeverityMark } from '../../components/SeverityMark';
import { usePaneActions } from '../../paneContext';
import { ExplainFinding } from './ExplainFinding';
import { FindingTables } from './FindingTables';
import { FixFinding } from './FixFinding';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  mark: { paddingTop: '2px' },
  message: { overflowWrap: 'anywhere' },
  fresh: {
    marginRight: '4px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorBrandForeground1}`,
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  sides: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  where: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // 按钮排成一行；打开的预览、编辑框、小表各占一整行
  tools: {
    gridColumn: '2',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: '6px',
    '& > button': { minWidth: 0 },
  },
  around: { gridColumn: '1 / -1', minWidth: 0 },
});

interface Props {
  readonly finding: Finding;
  readonly overview: Overview;
  /** 上次审核以后才有的。 */
  readonly fresh: boolean;
}

/** 一条审核结果：级别、说明、两边的数与差额、依据；定位、看周围的格、修正、写说明。 */
export function FindingItem({ finding, overview, fresh }: Props) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const [open, setOpen] = useState(false);
  const aroundId = useId();
  const { submission } = overview;
  const { place, severity, rule, message, basis } = finding;
  const sides = describeSides(finding, kindAt(submission, finding));
  const tables = findingTables(submission, finding);
  const address = place === null ? '' : placeAddress(place);
  return (
    <li className={styles.item} data-rule={rule} data-testid="finding">
      <span className={styles.mark}>
        <SeverityMark severity={severity} label={severity} />
      </span>
      <div className={styles.message}>
        {fresh ? <span className={styles.fresh}>新</span> : null}
        {message}
        {sides === '' ? null : <span className={styles.sides}>{sides}</span>}
        <span className={styles.where}>
          {[rule, address, basis].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
      <div className={styles.tools}>
        {place === null ? null : (
          <Button
            size="small"
            aria-label={`定位到 ${place.sheetName} ${address}`}
            onClick={() => void goTo(place)}
          >
            定位
          </Button>
        )}
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
        {finding.fix === null ? null : <FixFinding fix={finding.fix} />}
        <ExplainFinding finding={finding} />
      </div>
      {open && tables.length > 0 ? (
        <div id={aroundId} className={styles.around}>
          <FindingTables tables={tables} />
        </div>
      ) : null}
    </li>
  );
}
