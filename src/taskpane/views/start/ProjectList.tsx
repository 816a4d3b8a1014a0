import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { projectNameProblem } from '../../app/home/setup';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px' },
  input: { flexGrow: 1, minWidth: 0 },
  list: { listStyle: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '32px',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  present: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

interface Props {
  readonly projects: readonly string[];
  /** 已经插了表的项目：这里不能拿掉（在“填报”页删）。 */
  readonly present: readonly string[];
  readonly onChange: (projects: readonly string[]) => void;
  /** 敲了、还没有加入的项目名；插表时一并收下，所以由外面拿着。 */
  readonly typed: string;
  readonly onType: (name: string) => void;
}

/** 项目清单：一个项目一张自评表。 */
export function ProjectList({ projects, present, onChange, typed, onType }: Props) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);

  function add() {
    const found = projectNameProblem(typed, projects);
    setProblem(found);
    if (found !== null) return;
    onChange([...projects, typed.trim()]);
    onType('');
  }

  return (
    <div>
      <Field label="项目（一个项目一张自评表）" validationMessage={problem ?? undefined}>
        <Input
          className={styles.input}
          value={typed}
          placeholder="写项目名称，回车加入"
          onChange={(_, { value }) => {
            onType(value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
          contentAfter={
            <Button
              appearance="transparent"
              size="small"
              icon={<AddRegular />}
              aria-label="加入项目"
              onClick={add}
            />
          }
        />
      </Field>
      {projects.length === 0 ? null : (
        <ul className={styles.list} aria-label="项目清单">
          {projects.map((project) => (
            <li key={project} className={styles.item}>
              {project}
              {present.includes(project) ? (
                <span className={styles.present}>已插表</span>
              ) : (
                <Button
                  appearance="subtle"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={`去掉项目 ${project}`}
                  onClick={() => onChange(projects.filter((other) => other !== project))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
