import { useId, useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { describeAmount, kindAt } from '../../app/findings/findingSides';
import { shortPlace } from '../../app/findings/placeName';
import { placeAddress, type Overview } from '../../app/overview';
import { SeverityMark } from '../../components/SeverityMark';
import { usePaneActions } from '../../paneContext';
import { FindingDetails } from './FindingDetails';

const plain = {
  border: 'none',
  margin: 0,
  padding: '4px 2px',
  backgroundColor: 'transparent',
  color: 'inherit',
  font: 'inherit',
  lineHeight: tokens.lineHeightBase200,
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
} as const;

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, fontSize: tokens.fontSizeBase200 },
  // 字放大一倍时一行放不下位置与事由：事由换到下一行
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', minHeight: '27px' },
  mark: { display: 'flex', flexShrink: 0, padding: '6px 2px 0 0' },
  place: {
    ...plain,
    flexShrink: 0,
    width: '6.3em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorBrandForegroundLink,
    fontVariantNumeric: 'tabular-nums',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
  what: { ...plain, flex: '1 1 110px', minWidth: 0, display: 'flex', gap: '6px' },
  message: { flexGrow: 1, minWidth: 0 },
  oneLine: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  whole: { overflowWrap: 'anywhere' },
  amount: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  tag: {
    marginRight: '4px',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface Props {
  readonly finding: Finding;
  readonly overview: Overview;
  /** 上次审核以后才有的。 */
  readonly fresh: boolean;
}

/** 一条审核结果，平时一行：级别、在哪儿（点了跳过去）、什么事、差多少；点开是两边、依据、改法、说明。 */
export function FindingItem({ finding, overview, fresh }: Props) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { place, severity, rule, message, explanation } = finding;
  const amount = describeAmount(finding, kindAt(overview.submission, finding));
  return (
    <li className={styles.item} data-rule={rule} data-testid="finding">
      <div className={styles.line}>
        <span className={styles.mark}>
          <SeverityMark severity={severity} label={severity} />
        </span>
        {place === null ? null : (
          <button
            type="button"
            className={styles.place}
            title={`${place.sheetName} ${placeAddress(place)}`}
            aria-label={`定位到 ${place.sheetName} ${placeAddress(place)}`}
            onClick={() => void goTo(place)}
          >
            {shortPlace(place)}
          </button>
        )}
        <button
          type="button"
          className={styles.what}
          aria-expanded={open}
          aria-controls={open ? detailsId : undefined}
          onClick={() => setOpen(!open)}
        >
          <span className={mergeClasses(styles.message, open ? styles.whole : styles.oneLine)}>
            {fresh ? <span className={styles.tag}>新</span> : null}
            {explanation === null ? null : <span className={styles.tag}>已说明</span>}
            {message}
          </span>
          {amount === '' ? null : <span className={styles.amount}>{amount}</span>}
        </button>
      </div>
      {open ? (
        <div id={detailsId}>
          <FindingDetails finding={finding} overview={overview} />
        </div>
      ) : null}
    </li>
  );
}
