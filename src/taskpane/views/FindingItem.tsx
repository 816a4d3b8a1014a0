import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../audit';
import { describeSides, kindAt } from '../app/findingSides';
import { placeAddress } from '../app/overview';
import { SeverityMark } from '../components/SeverityMark';
import { usePaneActions, usePaneState } from '../paneContext';
import { ExplainFinding } from './ExplainFinding';
import { FixFinding } from './FixFinding';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '2px 8px',
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  mark: { paddingTop: '2px' },
  message: { overflowWrap: 'anywhere' },
  sides: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  where: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 一条审核结果：级别、说明、两边的数与差额、依据、定位。 */
export function FindingItem({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { place, severity, rule, message, basis } = finding;
  const { overview } = usePaneState();
  const kind = overview === null ? undefined : kindAt(overview.submission, finding);
  const sides = describeSides(finding, kind);
  const address = place === null ? '' : placeAddress(place);
  return (
    <li className={styles.item} data-rule={rule} data-testid="finding">
      <span className={styles.mark}>
        <SeverityMark severity={severity} label={severity} />
      </span>
      <div className={styles.message}>
        {message}
        {sides === '' ? null : <span className={styles.sides}>{sides}</span>}
        <span className={styles.where}>
          {[rule, address, basis].filter((part) => part !== '').join(' · ')}
        </span>
        {finding.fix === null ? null : <FixFinding fix={finding.fix} />}
        <ExplainFinding finding={finding} />
      </div>
      {place === null ? (
        <span />
      ) : (
        <Button
          size="small"
          aria-label={`定位到 ${place.sheetName} ${address}`}
          onClick={() => void goTo(place)}
        >
          定位
        </Button>
      )}
    </li>
  );
}
