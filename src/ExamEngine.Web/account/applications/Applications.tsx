import { address } from "../../shared/staff/router.ts";
import { AboutMe } from "./AboutMe.tsx";
import { ApplicationList } from "./ApplicationList.tsx";
import { ApplicationPage } from "./ApplicationPage.tsx";
import { ChooseRoute } from "./ChooseRoute.tsx";

export const applicationsRoot = "/exams/applications";

/** A candidate's applications: the list, one of them, and the choice of a route. */
export function Applications({ name }: { name: string }) {
  const rest = address.value.path.slice(applicationsRoot.length).replace(/^\//, "");
  if (rest === "") return <ApplicationList name={name} />;
  if (rest === "about-me") return <AboutMe name={name} />;
  if (rest === "new") return <ChooseRoute name={name} />;
  return <ApplicationPage key={rest} id={rest} name={name} />;
}
