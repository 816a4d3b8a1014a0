import { useId, useState } from 'react';
import { Button, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  wide: { flexBasis: '100%', minWidth: 0 },
  saved: {
    paddingLeft: '8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  editor: { display: 'grid', gap: '4px' },
  buttons: { display: 'flex', gap: '8px' },
});

/** 一条结果的审核说明：写好的给看，核实与错误可以写、可以改；存进“审核情况表”。放在一行按钮里，打开时自占一行。 */
export function ExplainFinding({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { explanation, severity } = finding;
  const [state, setState] = useState<'unopened' | 'open' | 'closed'>('unopened');
  if (state === 'open') return <ExplanationEditor finding={finding} onClose={() => setState('closed')} />;
  return (
    <>
      {severity === '提示' ? null : (
        // 写完回到原来的按钮上；人已经去了表格那边就不抢焦点
        <Button
          size="small"
          autoFocus={state === 'closed' && document.hasFocus()}
          onClick={() => setState('open')}
        >
          {explanation === null ? '写审核说明' : '改审核说明'}
        </Button>
      )}
      {explanation === null ? null : (
        <span className={mergeClasses(styles.wide, styles.saved)} data-testid="explanation">
          已说明：{explanation}
        </span>
      )}
    </>
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
    <div className={mergeClasses(styles.wide, styles.editor)}>
      <label htmlFor={id}>审核说明</label>
      <Textarea
        id={id}
        autoFocus
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
    </div>
  );
}
