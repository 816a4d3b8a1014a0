import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { CheckedReport } from '../../../app/files/reportOutcome';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { useReportStyles } from './reportStyles';

const sheet = '报告正文数据表';
const stateText = { blank: '', differs: '（表里已有别的数，要盖掉先勾上）', same: '（已是这个数）' } as const;

/** 《报告正文数据表》照报告填：空着的一次抄完，已有别的数的勾了才盖；说不准的列出来由人定。 */
export function QuoteFigures({ checked }: { checked: CheckedReport }) {
  const styles = useReportStyles();
  const { applyFix, insertOne } = usePaneActions();
  const { activity, overview } = usePaneState();
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const present = overview?.submission.forms.some(({ form }) => form.id === sheet) ?? false;
  const { figures, conflicts } = checked;
  const chosen = figures.filter(
    ({ field, state }) => state === 'blank' || (state === 'differs' && over.has(field)),
  );
  const flip = (field: string): void =>
    setOver(
      (current) =>
        new Set(current.has(field) ? [...current].filter((each) => each !== field) : [...current, field]),
    );
  return (
    <details data-testid="quote-figures">
      <summary>《{sheet}》照这份报告填</summary>
      {present ? (
        <div className={styles.root}>
          <ul className={styles.list} aria-label="从报告里抄到的">
            {figures.map(({ field, printed, state }) => (
              <li key={field}>
                {state === 'differs' ? (
                  <label>
                    <input type="checkbox" checked={over.has(field)} onChange={() => flip(field)} /> {field}：
                    {printed}
                    {stateText.differs}
                  </label>
                ) : (
                  `${field}：${printed}${stateText[state]}`
                )}
              </li>
            ))}
            {conflicts.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button
            disabledFocusable={activity !== null || chosen.length === 0}
            onClick={() => void applyFix({ kind: '照抄报告', changes: chosen.flatMap(({ cells }) => cells) })}
          >
            抄 {chosen.length} 项
          </Button>
        </div>
      ) : (
        <div className={styles.root}>
          <p className={styles.text}>工作簿里没有这张工作底稿；插好以后再选一次报告。</p>
          <Button disabledFocusable={activity !== null} onClick={() => void insertOne(sheet)}>
            插入《{sheet}》
          </Button>
        </div>
      )}
    </details>
  );
}
