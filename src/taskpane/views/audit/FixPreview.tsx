import { useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Fix } from '../../../audit';
import { whatIf, type ChangedCell } from '../../app/findings/whatIf';
import { placeAddress, type Overview } from '../../app/overview';
import { ReturnFocus } from '../../components/ReturnFocus';
import { usePaneActions, usePaneState } from '../../paneContext';

/** 一次最多列这么多格；全部恢复时可能上百格。连带的只列头几处。 */
const longest = 30;
const mostKnockOns = 6;

const useStyles = makeStyles({
  root: {
    flexBasis: '100%',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
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
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 改后的样子，用话说：公式给它算出来的数，不给公式。 */
function afterText({ change: { after: written }, after }: ChangedCell): string {
  if (written.kind !== 'formula') return after ?? '';
  if (after === null) return '由公式算出';
  return after === '' ? '（空）' : after;
}

interface Props {
  readonly fix: Fix;
  readonly overview: Overview;
  readonly onClose: () => void;
}

/** 修正的预览：每格改前、改后，连带变的数，再应用或取消；公式要看才给看。 */
export function FixPreview({ fix, overview: { submission }, onClose }: Props) {
  const styles = useStyles();
  const { applyFix } = usePaneActions();
  const { activity } = usePaneState();
  const { kind, changes, caution } = fix;
  const { changed, knockOns } = useMemo(() => whatIf(submission, changes), [submission, changes]);
  const formulas = changes.flatMap(({ place, after }) =>
    after.kind === 'formula' ? [{ place, formula: after.formula }] : [],
  );
  return (
    <div className={styles.root} role="group" aria-label={`${kind}预览`}>
      <ReturnFocus />
      <ul className={styles.list}>
        {changed.slice(0, longest).map((cell) => {
          const { place } = cell.change;
          const address = placeAddress(place);
          return (
            <li key={`${place.sheetId}${address}`} className={styles.change}>
              {changes.length > 1 ? `${place.sheetName} ` : ''}
              {address}：
              {cell.before === '' ? '（空）' : <span className={styles.before}>{cell.before}</span>} →{' '}
              {afterText(cell)}
            </li>
          );
        })}
        {changes.length > longest ? <li>……共 {changes.length} 处</li> : null}
      </ul>
      {knockOns.length === 0 ? (
        <span>别的数不跟着变。</span>
      ) : (
        <div>
          跟着变的 {knockOns.length} 处：
          <ul className={styles.list} aria-label="跟着变的">
            {knockOns.slice(0, mostKnockOns).map(({ title, before, after }) => (
              <li key={title} className={styles.change}>
                {title}：{before === '' ? '（空）' : before} → {after === '' ? '（空）' : after}
              </li>
            ))}
            {knockOns.length > mostKnockOns ? <li>……还有 {knockOns.length - mostKnockOns} 处</li> : null}
          </ul>
        </div>
      )}
      {caution === undefined ? null : <span>{caution}</span>}
      {formulas.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>看公式</summary>
          <ul className={styles.list}>
            {formulas.slice(0, longest).map(({ place, formula }) => (
              <li key={`${place.sheetId}${placeAddress(place)}`} className={styles.change}>
                {placeAddress(place)} {formula}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={activity !== null}
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
