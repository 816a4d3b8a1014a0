import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CellChange, Fix } from '../../../audit';
import { dec, formatAmount, formatRate } from '../../../domain';
import { placeAddress } from '../../app/overview';
import { usePaneActions, usePaneState } from '../../paneContext';

/** 一次最多列这么多格；全部恢复时可能上百格。 */
const longest = 30;

const useStyles = makeStyles({
  root: {
    flexBasis: '100%',
    minWidth: 0,
    display: 'grid',
    gap: '6px',
    padding: '8px',
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  change: { overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: '8px' },
});

function afterText({ after, field }: CellChange): string {
  if (after.kind === 'formula') return after.formula;
  if (after.kind === 'text') return after.text;
  return field === 'rate' ? formatRate(dec(after.value)) : formatAmount(dec(after.value));
}

interface Props {
  readonly fix: Fix;
  readonly onClose: () => void;
}

/** 修正的预览：每格改前、改后，再应用或取消。 */
export function FixPreview({ fix, onClose }: Props) {
  const styles = useStyles();
  const { applyFix } = usePaneActions();
  const { activity } = usePaneState();
  const { kind, changes, caution } = fix;
  return (
    <div className={styles.root} role="group" aria-label={`${kind}预览`}>
      <ul className={styles.list}>
        {changes.slice(0, longest).map((change) => {
          const { place, before } = change;
          const address = placeAddress(place);
          return (
            <li key={`${place.sheetId}${address}`} className={styles.change}>
              {changes.length > 1 ? `${place.sheetName} ` : ''}
              {address}：{before === '' ? '（空）' : <span className={styles.before}>{before}</span>} →{' '}
              {afterText(change)}
            </li>
          );
        })}
        {changes.length > longest ? <li>……共 {changes.length} 处</li> : null}
      </ul>
      {caution === undefined ? null : <span>{caution}</span>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={activity !== null}
          onClick={() => {
            onClose();
            void applyFix(fix);
          }}
        >
          {kind}
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  );
}
