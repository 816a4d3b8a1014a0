import { useId, useState } from 'react';
import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { Finding } from '../../audit';
import { usePaneActions, usePaneState } from '../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '4px', justifyItems: 'start', marginTop: '4px' },
  saved: {
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  editor: { width: '100%' },
  buttons: { display: 'flex', gap: '8px' },
});

/** 一条结果的审核说明：写好的给看，核实与错误可以写、可以改；存进“审核情况表”。 */
export function ExplainFinding({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { explanation, severity } = finding;
  const [open, setOpen] = useState(false);
  const writable = severity !== '提示';
  if (explanation === null && !writable) return null;
  return (
    <div className={styles.root}>
      {explanation === null || open ? null : (
        <span className={styles.saved} data-testid="explanation">
          已说明：{explanation}
        </span>
      )}
      {open ? (
        <ExplanationEditor finding={finding} onClose={() => setOpen(false)} />
      ) : writable ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {explanation === null ? '写审核说明' : '改审核说明'}
        </Button>
      ) : null}
    </div>
  );
}

function ExplanationEditor({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const styles = useStyles();
  const { explain } = usePaneActions();
  const { activity } = usePaneState();
  const [text, setText] = useState(finding.explanation ?? '');
  const id = useId();
  const save = async (): Promise<void> => {
    await explain(finding, text);
    onClose();
  };
  return (
    <>
      <label htmlFor={id}>审核说明</label>
      <Textarea
        id={id}
        className={styles.editor}
        resize="vertical"
        placeholder="写明原因、依据、佐证材料"
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={activity !== null} onClick={() => void save()}>
          保存
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </div>
    </>
  );
}
