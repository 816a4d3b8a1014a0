import { useState } from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../../forms';
import type { Answer, Question } from '../../../recognize';
import { usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** 认表问的一句话：选它是什么，再在表格里点是哪一格；只有一格（一列）时不用点。 */
export function AdoptQuestion({
  sheetId,
  question: { text, cells, choices },
  index,
  answer,
  onAnswer,
}: {
  readonly sheetId: string;
  readonly question: Question;
  readonly index: number;
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer | null) => void;
}) {
  const styles = useStyles();
  const { cell } = usePaneState();
  const fields = choices.slice(0, -1);
  const [chosen, setChosen] = useState(fields[0] ?? '');
  const columns = new Set(cells.map(({ column }) => column));
  const selected =
    cell !== null && cell.sheetId === sheetId
      ? cells.find(({ row, column }) => row === cell.row && column === cell.column)
      : undefined;
  const target = columns.size === 1 ? cells[0] : selected;
  const assigned = answer?.assigned ?? [];
  const where = cells
    .slice(0, 4)
    .map(({ row, column }) => cellAddress(row, column))
    .join('、');
  return (
    <div className={styles.root} data-testid="adopt-question">
      <Field label={`${index + 1}. ${text}（${where}${cells.length > 4 ? '……' : ''}）`}>
        <Select value={chosen} onChange={(_, { value }) => setChosen(value)}>
          {fields.map((field) => (
            <option key={field}>{field}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={target === undefined}
          onClick={() =>
            target &&
            onAnswer({
              question: index,
              assigned: [
                ...assigned.filter(({ field, column }) => field !== chosen && column !== target.column),
                { row: target.row, column: target.column, field: chosen },
              ],
            })
          }
        >
          {target === undefined ? '先在表格里点那一格' : `${cellAddress(target.row, target.column)} 就是它`}
        </Button>
        <Button size="small" onClick={() => onAnswer({ question: index, assigned: [] })}>
          都不是
        </Button>
        {answer === null ? null : (
          <Button size="small" onClick={() => onAnswer(null)}>
            重新回答
          </Button>
        )}
      </div>
      {answer === null ? null : (
        <p className={styles.text}>
          {assigned.length === 0
            ? '收作自定义栏。'
            : assigned.map(({ row, column, field }) => `${cellAddress(row, column)} 是 ${field}`).join('；')}
        </p>
      )}
    </div>
  );
}
