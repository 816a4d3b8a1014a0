import { useEffect, useRef, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { SchemeFile } from '../../app/actions/schemes';
import { SaveFile } from '../../components/SaveFile';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  area: {
    boxSizing: 'border-box',
    width: '100%',
    height: '9em',
    resize: 'vertical',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  problems: { margin: 0, paddingLeft: '1.4em', color: tokens.colorStatusDangerForeground1 },
});

/** 内存里的文件的地址，换了或关了就收回。 */
function useFileAddress(text: string): string {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [text]);
  return address;
}

function ExportedScheme({ file, onClose }: { file: SchemeFile; onClose: () => void }) {
  const styles = useStyles();
  const address = useFileAddress(file.text);
  const root = useRef<HTMLDivElement>(null);
  // 窗格矮时下载链接在视野之外，按了“导出”像没反应
  useEffect(() => {
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [file]);
  return (
    <div ref={root} className={styles.root} data-testid="exported-scheme">
      <textarea className={styles.area} readOnly value={file.text} aria-label={`方案文件 ${file.name}`} />
      <SaveFile address={address} name={file.name} label={`下载 ${file.name}`} text={file.text} />
      <div className={styles.buttons}>
        <Button size="small" onClick={onClose}>
          收起
        </Button>
      </div>
    </div>
  );
}

/** 没做成的事和逐条原因。 */
interface Failure {
  readonly what: string;
  readonly problems: readonly string[];
}

/** 自定义方案：把改过的指标、分值、评分标准存成文件，在另一份工作簿里载入。 */
export function SchemeTools() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { overview } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const [exported, setExported] = useState<SchemeFile | null>(null);
  const [title, setTitle] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  async function load(file: File | undefined) {
    if (file !== undefined) {
      const problems = await actions.loadScheme(await file.text());
      setFailure(problems.length === 0 ? null : { what: '方案没有载入', problems });
    }
    // 改好同一个文件再选一次，也要重新读
    if (input.current !== null) input.current.value = '';
  }

  async function save() {
    const result = await actions.exportScheme(title);
    setExported(result.ok ? result.file : null);
    setFailure(result.ok ? null : { what: '方案没有导出', problems: result.problems });
  }

  return (
    <div className={styles.root}>
      <p className={styles.text}>
        {overview === null
          ? '导出的是上面选中的方案；载入的方案会选中，插表时随工作簿保存。'
          : '导出的方案带着这份工作簿里改过的指标、分值和评分标准，可在另一份还没插表的工作簿里载入。'}
      </p>
      {overview === null ? null : (
        <Field label="新方案的名称">
          <Input
            value={title}
            placeholder={`${overview.submission.scheme.title}（自定义）`}
            onChange={(_, { value }) => setTitle(value)}
          />
        </Field>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void save()}>导出方案</Button>
        {overview === null ? <Button onClick={() => input.current?.click()}>载入方案</Button> : null}
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          data-testid="scheme-file"
          onChange={({ target }) => void load(target.files?.[0])}
        />
      </div>
      {failure === null ? null : (
        <div role="alert">
          <p className={styles.text}>{failure.what}：</p>
          <ul className={styles.problems} data-testid="scheme-problems">
            {failure.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {exported === null ? null : <ExportedScheme file={exported} onClose={() => setExported(null)} />}
    </div>
  );
}
