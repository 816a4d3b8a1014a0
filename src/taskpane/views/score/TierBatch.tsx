import { useId, useState } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { tiers } from '../../../forms';
import { fillTiers, unscoredRows, type UnscoredRow } from '../../app/score/unscored';
import type { Overview } from '../../app/overview';
import { ReturnFocus } from '../../components/ReturnFocus';
import { FixPreview } from '../audit/FixPreview';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px', justifyItems: 'start' },
  panel: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px', width: '100%' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sheet: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', gap: '4px', fontSize: tokens.fontSizeBase200, cursor: 'pointer' },
  what: { minWidth: 0, overflowWrap: 'anywhere' },
  same: { color: tokens.colorNeutralForeground2 },
  box: { margin: '3px 0 0', flexShrink: 0, accentColor: tokens.colorCompoundBrandBackground },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '6px' },
});

/**
 * 各表要选完成档次的行，看过一遍一次填齐：每行写着要求与实际，与指标一样的先勾上，别的由人勾。
 * 照抄指标值不会自己得分。不到两行不出现，一行一行选更快。
 */
export function TierBatch({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const groups = overview.forms.flatMap((form) => {
    const rows = unscoredRows(overview.submission, form.reading).filter(({ takesTier }) => takesTier);
    return rows.length === 0 ? [] : [{ sheetName: form.sheetName, rows }];
  });
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count < 2) return null;
  return (
    <section className={styles.root} aria-label="一次选完成档次" data-testid="tier-batch">
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        一次选完成档次（{count} 行）…
      </Button>
      {open ? <Chooser groups={groups} overview={overview} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

interface ChooserProps {
  readonly groups: readonly { readonly sheetName: string; readonly rows: readonly UnscoredRow[] }[];
  readonly overview: Overview;
  readonly onClose: () => void;
}

function Chooser({ groups, overview, onClose }: ChooserProps) {
  const styles = useStyles();
  const rows = groups.flatMap((group) => group.rows);
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () => new Set(rows.flatMap(({ key, proposed }) => (proposed === null ? [] : [key]))),
  );
  const [tier, setTier] = useState<string>(tiers[0]);
  const introId = useId();
  const chosen = rows.filter(({ key }) => picked.has(key)).map((row) => [row, tier] as const);
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <div className={styles.panel} role="group" aria-label="要选完成档次的行" aria-describedby={introId}>
      <ReturnFocus />
      <p id={introId} className={styles.text}>
        照抄指标值不等于达成：看一遍每行是不是真的完成了，勾上的填同一档；没完成的留着，再选别的档。
      </p>
      {groups.map(({ sheetName, rows: own }) => (
        <div key={sheetName} role="group" aria-label={sheetName}>
          <p className={styles.sheet}>{sheetName}</p>
          {own.map(({ key, indicator, target, actual, proposed }) => (
            <label key={key} className={styles.row}>
              <input
                type="checkbox"
                className={styles.box}
                checked={picked.has(key)}
                onChange={() => toggle(key)}
              />
              <span className={styles.what}>
                {indicator}：要求“{target}”，实际“{actual}”
                {proposed === null ? null : <span className={styles.same}>（与指标一样）</span>}
              </span>
            </label>
          ))}
        </div>
      ))}
      <div className={styles.tools}>
        <Field label="勾上的填">
          <Select value={tier} onChange={(_, { value }) => setTier(value)}>
            {tiers.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Button onClick={() => setPicked(new Set(rows.map(({ key }) => key)))}>全选</Button>
      </div>
      {chosen.length === 0 ? null : (
        <FixPreview fix={fillTiers(chosen)} overview={overview} onClose={onClose} />
      )}
    </div>
  );
}
