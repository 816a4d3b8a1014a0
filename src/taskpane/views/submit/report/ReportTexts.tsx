import { useMemo } from 'react';
import { Button, Link } from '@fluentui/react-components';
import { textSuggestions, type TextSuggestion } from '../../../../report';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { ReportSection } from './ReportSection';
import { useReportStyles } from './reportStyles';

const sheet = '报告文字栏';
const title = '一、人写的话';

/** 报告里只有人写得出的话：没有插就插；空着而别的表里有的，提议照用，点了才写。 */
export function ReportTexts() {
  const styles = useReportStyles();
  const { insertOne, applyFix } = usePaneActions();
  const { overview, activity } = usePaneState();
  const submission = overview?.submission ?? null;
  const suggestions = useMemo(() => (submission === null ? [] : textSuggestions(submission)), [submission]);
  if (overview === null) return null;
  // 定稿以后表是锁着的：不给按了才说不行的按钮，说先做什么
  if (overview.seal !== null) {
    return (
      <ReportSection id="report-texts" title={title}>
        <p className={styles.text}>
          工作簿已定稿，《报告文字栏》不能再插、再写；要补写，先撤销定稿，写好再定稿。报告照样可以生成、核对。
        </p>
      </ReportSection>
    );
  }
  const inserted = overview.submission.forms.some(({ form }) => form.id === sheet);
  const writable = suggestions.filter(({ cells }) => cells.length > 0);
  const write = (chosen: readonly TextSuggestion[]): void =>
    void applyFix({ kind: '填入', changes: chosen.flatMap(({ cells }) => cells) });
  return (
    <ReportSection id="report-texts" title={title}>
      {inserted ? null : (
        <>
          <p className={styles.text}>
            职责、用途、原因、问题与措施写在《报告文字栏》里，写一次；数、占比、增减、得分由各表来，不用写。
          </p>
          <Button disabledFocusable={activity !== null} onClick={() => void insertOne(sheet)}>
            插入《报告文字栏》
          </Button>
        </>
      )}
      {inserted && suggestions.length === 0 ? (
        <p className={styles.text}>各表里现成的话都已用上；其余在《报告文字栏》里写。</p>
      ) : null}
      {suggestions.length === 0 ? null : (
        <>
          <p className={styles.text}>这些表里已有现成的，点“写入”照用，写了再改：</p>
          <ul className={styles.list} aria-label="可以照用的话">
            {suggestions.map((suggestion) => (
              <Suggestion key={suggestion.key} suggestion={suggestion} onWrite={() => write([suggestion])} />
            ))}
          </ul>
          {writable.length > 1 ? (
            <Button disabledFocusable={activity !== null} onClick={() => write(writable)}>
              全部写入（{writable.length} 项）
            </Button>
          ) : null}
        </>
      )}
    </ReportSection>
  );
}

function Suggestion({ suggestion, onWrite }: { suggestion: TextSuggestion; onWrite: () => void }) {
  const styles = useReportStyles();
  const { activity } = usePaneState();
  const { title, text, from, cells } = suggestion;
  return (
    <li data-testid="text-suggestion">
      <strong>{title}</strong>（{from}）
      <p className={styles.quote}>{text.length > 120 ? `${text.slice(0, 120)}…` : text}</p>
      {cells.length === 0 ? (
        <span className={styles.text}>没有空行了：在“填报”页给这一块加一行再写。</span>
      ) : (
        <Link
          as="button"
          disabled={activity !== null}
          aria-label={`写入${title}：${text.slice(0, 20)}`}
          onClick={onWrite}
        >
          写入
        </Link>
      )}
    </li>
  );
}
