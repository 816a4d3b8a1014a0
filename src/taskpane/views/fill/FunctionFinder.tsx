import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { PbeFunction } from '../../../domain';
import { searchFunctions, signature } from '../../app/fill/functionCatalog';
import { FunctionForm } from './FunctionForm';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingTop: '8px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 8px',
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  code: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200 },
  use: { minWidth: '56px' },
  form: { gridColumn: '1 / -1' },
});

/** PBE 函数清单：查得到、看得懂、填上单元格就插进选中的格。 */
export default function FunctionFinder() {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<PbeFunction | null>(null);
  const found = searchFunctions(query);
  return (
    <div className={styles.root}>
      <Field label="找函数">
        <Input
          type="search"
          value={query}
          placeholder="如 执行率、得分、GRADE"
          onChange={(_, { value }) => setQuery(value)}
        />
      </Field>
      <p className={styles.text} role="status">
        {found.length === 0 ? '没有这样的函数，换个词试试。' : `${found.length} 个函数`}
      </p>
      <ul className={styles.list}>
        {found.map((entry) => (
          <li key={entry.id} className={styles.item} data-testid="function">
            <div>
              <span className={styles.name}>{entry.title}</span>
              <span className={styles.code}>{signature(entry)}</span>
              <p className={styles.text}>{entry.description}</p>
            </div>
            <Button
              size="small"
              className={styles.use}
              aria-expanded={chosen === entry}
              aria-label={`用 ${entry.title}`}
              onClick={() => setChosen(chosen === entry ? null : entry)}
            >
              {chosen === entry ? '收起' : '用'}
            </Button>
            {chosen === entry ? (
              <div className={styles.form}>
                <FunctionForm key={entry.id} entry={entry} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
