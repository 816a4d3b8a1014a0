import { useState } from 'react';
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { projectNameProblem } from '../../app/home/setup';
import { projectLists, projectsUnlisted, projectsWithoutForm } from '../../app/fill/projectLists';
import type { Overview } from '../../app/overview';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  line: { display: 'flex', alignItems: 'end', gap: '8px' },
  field: { flexGrow: 1, minWidth: 0 },
  offers: { margin: 0, padding: 0, listStyle: 'none', display: 'grid', gap: '4px' },
  offer: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  input: { minWidth: 0, width: '100%' },
});

interface Props {
  readonly projects: readonly string[];
  readonly overview: Overview;
}

/**
 * 加一个项目：自评表，连同基础数据表（算哪一类由人选）与汇总表上的一行；
 * 别的表上已经写了名字、还没有自评表的，点一下就建；有自评表、基础数据表上没有的，选了类就写进去。`projects` 是已有的项目名。
 */
export function AddProject({ projects, overview }: Props) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity } = usePaneState();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [list, setList] = useState('');
  const { submission } = overview;
  const choices = projectLists(submission).filter(({ form }) => form === '基础数据表');
  const unbuilt = projectsWithoutForm(submission);
  const unlisted = choices.length === 0 ? [] : projectsUnlisted(submission);

  async function add() {
    const found = projectNameProblem(name, projects);
    setProblem(found);
    if (found !== null) return;
    await actions.addProject(name, list === '' ? null : list);
    setName('');
    // 下一个算哪一类另选：留着上一个的，会悄悄写错类
    setList('');
  }

  return (
    <div className={styles.root}>
      {unbuilt.length === 0 ? null : (
        <ul className={styles.offers} aria-label="写了名字、还没有自评表的项目">
          {unbuilt.map((project) => (
            <li key={project} className={styles.offer}>
              “{project}”还没有自评表
              <Button
                size="small"
                aria-label={`给“${project}”建表`}
                disabledFocusable={activity !== null}
                onClick={() => void actions.addProject(project)}
              >
                建表
              </Button>
            </li>
          ))}
        </ul>
      )}
      {unlisted.length === 0 ? null : (
        <ul className={styles.offers} aria-label="有自评表、基础数据表上还没有的项目">
          {unlisted.map((project) => (
            <li key={project}>
              <Field label={`“${project}”还没有列进基础数据表，算在`}>
                <Select
                  value=""
                  disabled={activity !== null}
                  onChange={(_, { value }) => void actions.listProject(project, value)}
                >
                  <option value="">选了就写进去</option>
                  {choices.map(({ block }) => (
                    <option key={block}>{block}</option>
                  ))}
                </Select>
              </Field>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.root}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label="加一个项目" validationMessage={problem ?? undefined}>
          <Input
            className={styles.input}
            value={name}
            onChange={(_, { value }) => {
              setName(value);
              setProblem(null);
            }}
          />
        </Field>
        <div className={styles.line}>
          {choices.length === 0 ? null : (
            <Field label="在基础数据表里算" className={styles.field}>
              <Select value={list} onChange={(_, { value }) => setList(value)}>
                <option value="">先不写</option>
                {choices.map(({ block }) => (
                  <option key={block}>{block}</option>
                ))}
              </Select>
            </Field>
          )}
          <Button type="submit" icon={<AddRegular />} disabledFocusable={activity !== null}>
            加项目
          </Button>
        </div>
      </form>
    </div>
  );
}
