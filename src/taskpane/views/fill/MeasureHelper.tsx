import { useState } from 'react';
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import {
  commonUnits,
  notationOf,
  operators,
  partsOf,
  qualitativeTiers,
  scorePreview,
  suggestedNotation,
  type MeasureCell,
  type MeasureParts,
  type Notation,
} from '../../app/fill/measureHelper';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  kinds: { display: 'flex', gap: '14px', border: 'none', margin: 0, padding: 0 },
  kind: { display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer' },
  radio: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(72px, 1fr))',
    gap: '8px',
    alignItems: 'end',
  },
  part: { minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  preview: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  readonly cell: MeasureCell;
}

const blank: MeasureParts = { operator: '≥', number: '', unit: '' };

/** 助手里正在写的；定量、定性各留各的，来回切不丢。 */
interface Draft {
  readonly quantity: boolean;
  readonly parts: MeasureParts;
  readonly words: string;
  readonly tier: string;
}

/** 照格里现在的文字摆好。 */
function draftOf(cell: MeasureCell): Draft {
  const parts = partsOf(cell.text, cell.column);
  return {
    quantity: parts !== null || cell.text === '',
    parts: parts ?? blank,
    words: parts === null ? cell.text : '',
    tier: cell.tier?.value ?? '',
  };
}

/** 指标值助手：选比较符、数、单位（或定性档次），照官方写法写进选中的格。 */
export default function MeasureHelper({ cell }: Props) {
  const styles = useStyles();
  const { writeMeasure } = usePaneActions();
  const { activity } = usePaneState();
  const [draft, setDraft] = useState(() => draftOf(cell));
  const [text, setText] = useState(cell.text);
  const [edited, setEdited] = useState(false);
  if (text !== cell.text) {
    // 格里换了字（写进去的这才读回来，或在格里敲的）：接着改的不能被它盖掉
    setText(cell.text);
    if (!edited) setDraft(draftOf(cell));
  }
  const { quantity, parts, words, tier } = draft;
  const edit = (patch: Partial<Draft>) => {
    setDraft({ ...draft, ...patch });
    setEdited(true);
  };
  const write = (notation: string, chosen: MeasureCell['tier']) => {
    setEdited(false);
    void writeMeasure(cell.target, notation, chosen);
  };
  const suggestion = suggestedNotation(cell);
  const isTarget = cell.column === '年度指标值';
  const change = (patch: Partial<MeasureParts>) => edit({ parts: { ...parts, ...patch } });
  const written: Notation = quantity
    ? notationOf(parts, cell.column)
    : words.trim() === ''
      ? { ok: false, problem: isTarget ? '写指标值，如 长期、提升。' : '写完成情况。' }
      : { ok: true, text: words.trim() };
  const chosenTier =
    !quantity && !isTarget && tier !== '' && cell.tier !== null ? { ...cell.tier, value: tier } : null;
  const preview = written.ok && quantity ? scorePreview(written.text, cell) : '';

  return (
    <section className={styles.root} aria-label={`${cell.column}助手`} data-testid="measure">
      <h2 className={styles.title}>
        {cell.indicator}：{cell.column}
      </h2>
      {suggestion === null ? null : (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={activity !== null} onClick={() => write(suggestion, null)}>
            改成官方写法 {suggestion}
          </Button>
        </div>
      )}
      <fieldset className={styles.kinds}>
        {[true, false].map((option) => (
          <label key={String(option)} className={styles.kind}>
            <input
              type="radio"
              className={styles.radio}
              name="measure-kind"
              checked={quantity === option}
              onChange={() => edit({ quantity: option })}
            />
            {option ? '定量（一个数）' : '定性（文字）'}
          </label>
        ))}
      </fieldset>
      {quantity ? (
        <div className={styles.parts}>
          {isTarget ? (
            <Field label="比较" className={styles.part}>
              <Select
                value={parts.operator}
                onChange={(_, { value }) =>
                  change({ operator: operators.find(({ operator }) => operator === value)?.operator ?? '≥' })
                }
              >
                {operators.map(({ operator, words: said }) => (
                  <option key={operator} value={operator} title={said}>
                    {operator}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          <Field label="数" className={styles.part}>
            <Input
              className={styles.input}
              inputMode="decimal"
              value={parts.number}
              onChange={(_, { value }) => change({ number: value })}
            />
          </Field>
          <Field label="单位" className={styles.part}>
            <Input
              className={styles.input}
              list="measure-units"
              value={parts.unit}
              onChange={(_, { value }) => change({ unit: value })}
            />
          </Field>
          <datalist id="measure-units">
            {commonUnits.map((unit) => (
              <option key={unit} value={unit} />
            ))}
          </datalist>
        </div>
      ) : (
        <>
          <Field label={isTarget ? '指标值' : '完成情况'}>
            <Input
              className={styles.input}
              value={words}
              onChange={(_, { value }) => edit({ words: value })}
            />
          </Field>
          {isTarget || cell.tier === null ? null : (
            <Field label="完成档次">
              <Select value={tier} onChange={(_, { value }) => edit({ tier: value })}>
                <option value="">还没选</option>
                {qualitativeTiers.map((option) => (
                  <option key={option}>{option}</option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
      <p className={styles.text} role="status">
        {written.ok ? (
          <>
            将写入 <span className={styles.preview}>{written.text}</span>
            {preview === '' ? '' : `，${preview}`}
          </>
        ) : (
          written.problem
        )}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={!written.ok || activity !== null}
          onClick={() => (written.ok ? write(written.text, chosenTier) : undefined)}
        >
          写入这一格
        </Button>
      </div>
    </section>
  );
}
