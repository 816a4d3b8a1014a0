import type { ActionRuntime } from './runtime';

/** 项目：一个项目一张自评表。 */
export interface ProjectActions {
  readonly addProject: (name: string) => Promise<void>;
  readonly renameProject: (from: string, to: string) => Promise<void>;
  readonly removeProject: (name: string) => Promise<void>;
}

/** 接到状态上。 */
export function createProjectActions({ services, perform }: ActionRuntime): ProjectActions {
  const { session } = services;
  return {
    addProject: (name) =>
      perform('加项目', async () => {
        await session.addProject(name.trim());
        return `已加项目“${name.trim()}”的自评表。`;
      }),
    renameProject: (from, to) =>
      perform('项目改名', async () => {
        const name = to.trim();
        await session.renameProject(from, name);
        return `已把项目“${from}”改名为“${name}”；别的表里写着原名的请一并改。`;
      }),
    removeProject: (name) =>
      perform('删项目', async () => {
        await session.removeProject(name);
        return `已删去项目“${name}”的自评表。`;
      }),
  };
}
