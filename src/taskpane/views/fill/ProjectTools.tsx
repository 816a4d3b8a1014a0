import { useState } from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { projectNameProblem } from '../../app/home/setup';
import { useConfirmation } from '../../components/ConfirmationHost';
import { ReturnFocus } from '../../components/ReturnFocus';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexShrink: 0 },
  form: { display: 'flex', alignItems: 'end', flexWrap: 'wrap', gap: '8px', flexBasis: '100%' },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** 项目表的改名、删去；改名的输入框在卡片里展开。 */
export function ProjectTools({ project }: { project: string }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity, overview } = usePaneState();
  const [name, setName] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useConfirmation();
  const others = (overview?.forms ?? []).flatMap((form) =>
    form.project === null || form.project === project ? [] : [form.project],
  );

  function rename(wanted: string) {
    const found = projectNameProblem(wanted, others);
    setProblem(found);
    if (found !== null) return;
    setName(null);
    if (wanted.trim() !== project) void actions.renameProject(project, wanted);
  }

  return (
    <>
      <span className={styles.buttons}>
        <Button
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          title="改名"
          aria-label={`给项目 ${project} 改名`}
          aria-expanded={name !== null}
          disabledFocusable={activity !== null}
          onClick={() => {
            setName(name === null ? project : null);
            setProblem(null);
          }}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          title="删去"
          aria-label={`删去项目 ${project}`}
          disabledFocusable={activity !== null}
          onClick={() =>
            ask({
              title: '删去这个项目？',
              text: `“${project}”的自评表和里面填的内容会一起删掉，不能撤销。`,
              confirm: '删去',
              onConfirm: () => actions.removeProject(project),
            })
          }
        />
      </span>
      {name === null ? null : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            rename(name);
          }}
        >
          <ReturnFocus />
          <Field label="新名称" className={styles.field} validationMessage={problem ?? undefined}>
            <Input
              className={styles.input}
              autoFocus
              value={name}
              onChange={(_, { value }) => {
                setName(value);
                setProblem(null);
              }}
            />
          </Field>
          <Button type="submit" size="small" appearance="primary" disabledFocusable={activity !== null}>
            改名
          </Button>
          <Button size="small" onClick={() => setName(null)}>
            取消
          </Button>
        </form>
      )}
    </>
  );
}
