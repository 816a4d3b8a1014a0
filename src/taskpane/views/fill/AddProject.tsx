import { useState } from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { projectNameProblem } from '../../app/home/setup';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'end', gap: '8px' },
  field: { flexGrow: 1, minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
});

/** 加一个项目的自评表；`projects` 是已有的项目名。 */
export function AddProject({ projects }: { projects: readonly string[] }) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity } = usePaneState();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function add() {
    const found = projectNameProblem(name, projects);
    setProblem(found);
    if (found !== null) return;
    await actions.addProject(name);
    setName('');
  }

  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label="加一个项目" className={styles.field} validationMessage={problem ?? undefined}>
        <Input
          className={styles.input}
          value={name}
          onChange={(_, { value }) => {
            setName(value);
            setProblem(null);
          }}
        />
      </Field>
      <Button type="submit" icon={<AddRegular />} disabled={activity !== null}>
        加项目
      </Button>
    </form>
  );
}
