using System.Xml;

namespace ExamEngine.Qti;

/// <summary>Tells what a file holds from its first element, without reading on.</summary>
public static class QtiFileKinds
{
    /// <summary>The kind of a file. One with a document type declaration is not opened.</summary>
    public static QtiFileKind Of(string xml)
    {
        ArgumentNullException.ThrowIfNull(xml);
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            reader.MoveToContent();
            return reader.LocalName switch
            {
                "qti-assessment-item" or "assessmentItem" => QtiFileKind.Item,
                "qti-assessment-test" or "assessmentTest" => QtiFileKind.Test,
                "qti-assessment-section" or "assessmentSection" => QtiFileKind.Section,
                "qti-assessment-stimulus" or "assessmentStimulus" => QtiFileKind.Stimulus,
                _ => QtiFileKind.Other,
            };
        }
        catch (XmlException)
        {
            return QtiFileKind.NotWellFormed;
        }
    }
}
