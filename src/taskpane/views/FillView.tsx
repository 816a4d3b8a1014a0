import { useState } from 'react';
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { projectNameProblem, takesProjects } from '../app/setup';
import { Empty } from '../components/Empty';
import { useEnvironment, usePaneState } from '../paneContext';
import { CarryOver } from './CarryOver';
import { FormCard } from './FormCard';
import { RowTools } from './RowTools';
import { StandardCard } from './StandardCard';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  add: { display: 'flex', alignItems: 'end', gap: '8px' },
  field: { flexGrow: 1 },
  repair: { justifySelf: 'start' },
});

/** 填报：各表进度与下一处空格、选中行的加行删行、加项目、修复。 */
export function FillView() {
  const styles = useStyles();
  const { actions } = useEnvironment();
  const { overview, selection, activity } = usePaneState();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  if (overview === null) {
    return (
      <Empty title="还没有表样" text="先选方案、年度和单位，把官方表样插进来。">
        <Button appearance="primary" onClick={() => actions.show('start')}>
          去插入表样
        </Button>
      </Empty>
    );
  }

  const projects = overview.forms.flatMap((form) => (form.project === null ? [] : [form.project]));

  async function addProject() {
    const found = projectNameProblem(name, projects);
    setProblem(found);
    if (found !== null) return;
    await actions.addProject(name);
    setName('');
  }

  return (
    <div className={styles.root}>
      <StandardCard />
      <RowTools selection={selection} />
      {overview.forms.map((form) => (
        <FormCard key={form.key} form={form} />
      ))}
      {takesProjects(overview.submission.scheme) ? (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            void addProject();
          }}
        >
          <Field label="加一个项目" className={styles.field} validationMessage={problem ?? undefined}>
            <Input
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
      ) : null}
      <CarryOver />
      <Button
        className={styles.repair}
        icon={<WrenchRegular />}
        disabled={activity !== null}
        onClick={() => void actions.repair()}
      >
        修复表样（不动已填内容）
      </Button>
    </div>
  );
}
