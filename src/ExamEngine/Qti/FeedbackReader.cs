using ExamEngine.Items;

namespace ExamEngine.Qti;

/// <summary>Reads where an item has feedback and when it is seen.</summary>
internal static class FeedbackReader
{
    public static IEnumerable<Feedback> Read(QtiElement root, ProblemList problems)
    {
        foreach (var element in root.Descendants)
        {
            FeedbackPlace? place = element.Name switch
            {
                "qti-modal-feedback" => FeedbackPlace.Modal,
                "qti-feedback-inline" => FeedbackPlace.Inline,
                "qti-feedback-block" => FeedbackPlace.Block,
                _ => null,
            };
            if (place is { } known)
            {
                yield return new Feedback(
                    known,
                    element.Identifier(problems, "outcome-identifier"),
                    element.Identifier(problems),
                    element.Attribute("show-hide") == "hide",
                    element.Attribute("title"));
            }
        }
    }
}
