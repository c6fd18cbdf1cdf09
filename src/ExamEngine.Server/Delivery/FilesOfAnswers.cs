using ExamEngine.Items;
using ExamEngine.Items.Interactions;
using ExamEngine.Items.Values;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Looks whether the files that an answer names were handed in by this candidate, to this interaction of this item.</summary>
internal sealed class FilesOfAnswers(Uploads.Uploads uploads)
{
    /// <summary>Whether all files that are named are the candidate's; null when the database cannot be asked.</summary>
    public async ValueTask<bool?> AreTheirsAsync(SessionId session, int position, AssessmentItem item, ResponseSet responses)
    {
        try
        {
            foreach (var upload in item.Interactions.OfType<UploadInteraction>())
            {
                if (responses[upload.ResponseIdentifier] is FileValue file && !await uploads.IsOfAsync(session, position, upload.ResponseIdentifier, file.Name))
                {
                    return false;
                }
            }

            return true;
        }
        catch (Exception exception) when (DatabaseAway.Is(exception))
        {
            return null;
        }
    }
}
