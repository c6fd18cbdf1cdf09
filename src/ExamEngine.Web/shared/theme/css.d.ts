/** A sheet that a script adopts itself, as text. */
declare module "*.sheet.css" {
  const text: string;
  export default text;
}
declare module "*.css";
