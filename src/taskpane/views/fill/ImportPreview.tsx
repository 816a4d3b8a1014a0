import { useState } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportChange, ImportKind, ImportPlan } from '../../../submission';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  warning: { margin: 0, paddingLeft: '1.4em', color: tokens.colorStatusWarningForeground1 },
  list: { listStyle: 'none', margin: 0, padding: 0, maxHeight: '16em', overflowY: 'auto' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  plain: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly source: string;
  readonly plan: ImportPlan;
  readonly notices: readonly string[];
  readonly busy: boolean;
  readonly onImport: (chosen: readonly ImportChange[]) => void;
  readonly onCancel: () => void;
}

/** 一处写成一行：空着的只写要填的，填过的写“现在 → 文件里”。 */
const describe = ({ label, before, after, kind }: ImportChange): string =>
  kind === '填入' ? `${label}：${after}` : `${label}：现在 ${String(before)}，文件里 ${after}`;

/** 导入的预览：每一格都列出来；空格缺省勾上，填过别的缺省不勾。 */
export function ImportPreview({ source, plan, notices, busy, onImport, onCancel }: Props) {
  const styles = useStyles();
  /** 与缺省相反的勾选。 */
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const of = (kind: ImportKind) => plan.changes.filter((change) => change.kind === kind);
  const isChosen = ({ key, kind }: ImportChange) => (kind === '填入') !== flipped.has(key);
  const chosen = [...of('填入'), ...of('不同')].filter(isChosen);
  const flip = (key: string) =>
    setFlipped((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });

  const group = (title: string, items: readonly ImportChange[]) =>
    items.length === 0 ? null : (
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          {title}（{items.length}）
        </legend>
        <ul className={styles.list}>
          {items.map((change) => (
            <li key={change.key}>
              <Checkbox
                label={describe(change)}
                checked={isChosen(change)}
                onChange={() => flip(change.key)}
              />
            </li>
          ))}
        </ul>
      </fieldset>
    );

  const warnings = [...notices, ...plan.left];
  return (
    <div className={styles.root} data-testid="import-preview">
      <h3 className={styles.title}>{source}</h3>
      {warnings.length === 0 ? null : (
        <ul className={styles.warning}>
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {group('填入空格', of('填入'))}
      {group('已填、与文件不同（勾上才改）', of('不同'))}
      {of('相同').length === 0 ? null : <p className={styles.plain}>已经一致：{of('相同').length} 格。</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => onImport(chosen)}
        >
          {chosen.length === 0 ? '没有要写的格' : `写入 ${chosen.length} 格`}
        </Button>
        <Button disabledFocusable={busy} onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
