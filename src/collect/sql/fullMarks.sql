-- 所有项目都是满分的单位。
WITH 取用 AS ({{取用}})
SELECT p.摘要 FROM {{项目}} p JOIN 取用 u ON p.摘要 = u.摘要
GROUP BY 1 HAVING count(*) >= {{至少}} AND min(coalesce(p.总分, 0)) = 100 AND max(p.总分) = 100
