import { useState } from 'react';
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { CarryChange, CarryKind, CarryMissing, CarryPlan } from '../../../submission';

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

/** 用户勾选的内容。 */
export interface CarryChoice {
  readonly changes: readonly CarryChange[];
  readonly missing: readonly CarryMissing[];
}

interface Props {
  readonly source: string;
  readonly plan: CarryPlan;
  readonly busy: boolean;
  readonly onCarry: (choice: CarryChoice) => void;
  readonly onCancel: () => void;
}

/** 长文字露出多少字。 */
const longest = 40;

const shown = (after: CarryChange['after']): string => {
  const text = String(after).replace(/\s+/g, ' ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** 一处写成一行：空着的只写要填的数、字，填过的写“现在 → 上年”。 */
const describe = ({ label, before, after, kind }: CarryChange): string =>
  kind === '不同' ? `${label}：现在 ${String(before)}，上年表 ${after}` : `${label}：${shown(after)}`;

/** 结转的预览：空格缺省勾上，填过别的数的缺省不勾，不是上一年度的先问。 */
export function CarryPreview({ source, plan, busy, onCarry, onCancel }: Props) {
  const styles = useStyles();
  const [confirmed, setConfirmed] = useState(false);
  /** 与缺省相反的勾选。 */
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const of = (kind: CarryKind) => plan.changes.filter((change) => change.kind === kind);
  const isChosen = (key: string, byDefault: boolean) => byDefault !== flipped.has(key);
  const flip = (key: string) =>
    setFlipped((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const changes = [
    ...of('填入').filter(({ key }) => isChosen(key, true)),
    ...[...of('参考'), ...of('不同')].filter(({ key }) => isChosen(key, false)),
  ];
  const missing = plan.missing.filter(({ key }) => isChosen(key, true));
  const total = changes.length + missing.length;
  const explained = Object.keys(plan.lastYear.explanations ?? {}).length;
  const blocked = plan.question !== null && !confirmed;

  const group = (
    title: string,
    items: readonly { readonly key: string; readonly words: string }[],
    byDefault: boolean,
  ) =>
    items.length === 0 ? null : (
      <fieldset className={styles.group}>
        <legend className={styles.legend}>
          {title}（{items.length}）
        </legend>
        <ul className={styles.list}>
          {items.map(({ key, words }) => (
            <li key={key}>
              <Checkbox label={words} checked={isChosen(key, byDefault)} onChange={() => flip(key)} />
            </li>
          ))}
        </ul>
      </fieldset>
    );

  const lines = (kind: CarryKind) => of(kind).map((change) => ({ key: change.key, words: describe(change) }));

  return (
    <div className={styles.root} data-testid="carry-preview">
      <h3 className={styles.title}>{source}</h3>
      {plan.question === null ? null : (
        <Checkbox
          label={plan.question}
          checked={confirmed}
          onChange={(_, data) => setConfirmed(data.checked === true)}
        />
      )}
      {plan.warnings.length === 0 ? null : (
        <ul className={styles.warning}>
          {plan.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {group('填入空格', lines('填入'), true)}
      {group(
        '加一行记入上年的项目',
        plan.missing.map(({ key, label, after }) => ({ key, words: `${label}：${after}` })),
        true,
      )}
      {group('年年要改的文字（勾上带过来再改）', lines('参考'), false)}
      {group('已填、与上年表不同（勾上才改）', lines('不同'), false)}
      {explained === 0 ? null : (
        <p className={styles.plain}>
          上年写过 {explained} 条审核说明，一并记下：今年写同一条的说明时，点“上年”就填上，可以再改。
        </p>
      )}
      {of('相同').length === 0 ? null : <p className={styles.plain}>已经一致：{of('相同').length} 处。</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || blocked}
          onClick={() => onCarry({ changes, missing })}
        >
          {total === 0 ? '只登记上年的数与说明' : `结转 ${total} 处`}
        </Button>
        <Button disabledFocusable={busy} onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}
