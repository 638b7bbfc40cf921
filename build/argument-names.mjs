/** Names of the arguments of the add-on's globals, read from src/main.ts: the bundle has short names for everything else. */
import ts from 'typescript';

/** @param {string} source text of src/main.ts @returns {Map<string, string[]>} by the name of the global */
export function argumentNames(source) {
  const file = ts.createSourceFile('main.ts', source, ts.ScriptTarget.ES2022, true);
  const names = (node) => node.parameters.map(({ name }) => name.getText(file));
  const functions = new Map();
  const globals = new Map();
  for (const node of file.statements) {
    if (ts.isFunctionDeclaration(node) && node.name) functions.set(node.name.text, names(node));
    if (ts.isVariableStatement(node))
      for (const { name, initializer } of node.declarationList.declarations)
        if (initializer && ts.isObjectLiteralExpression(initializer))
          for (const property of initializer.properties)
            if (ts.isPropertyAssignment(property) && ts.isArrowFunction(property.initializer))
              functions.set(`${name.getText(file)}.${property.name.getText(file)}`, names(property.initializer));
    const assignment =
      ts.isExpressionStatement(node) && ts.isBinaryExpression(node.expression) ? node.expression : null;
    const global = assignment && /^global\.(\w+)$/.exec(assignment.left.getText(file));
    if (global) globals.set(global[1], functions.get(assignment.right.getText(file)) ?? []);
  }
  return globals;
}

/** Gives the stubs of Code.js their arguments. */
export const withArguments = (code, names) =>
  code.replace(/(?<=^|\}|\n)function (\w+)\(\)\s*\{\s*\}/g, (stub, name) =>
    names.has(name) ? `function ${name}(${names.get(name).join(',')}){}` : stub,
  );
